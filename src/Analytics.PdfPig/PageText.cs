using Analytics.Parsing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Analytics.PdfPig;

/// <summary>Makes PdfPig give each page as runs of text, without building its letters, paths and pictures first.</summary>
internal sealed class PageTextFactory(
    IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
    : BasePageFactory<PdfPage>(scanner, resources, filters, parser, options)
{
    protected override PdfPage ProcessPage(
        int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox,
        UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        if (operations.Count == 0 && HasContent(dictionary))
            throw new UnreadablePdfException($"damaged PDF: the content of page {pageNumber} cannot be read");
        var visible = cropBox.Bounds;
        var (width, height) = rotation.SwapsAxis ? (visible.Height, visible.Width) : (visible.Width, visible.Height);
        var text = new PageText(
            new RunBuilder(height), pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions);
        return new PdfPage(pageNumber, width, height, text.Process(pageNumber, operations));
    }

    // PdfPig takes what it cannot unpack for nothing.
    private bool HasContent(DictionaryToken page) => page.TryGet(NameToken.Contents, out var contents) && Resolve(contents) switch
    {
        StreamToken stream => stream.Data.Length > 0,
        ArrayToken parts => parts.Data.Any(part => Resolve(part) is StreamToken { Data.Length: > 0 }),
        _ => true,
    };

    private IToken? Resolve(IToken token) => token is IndirectReferenceToken reference ? PdfScanner.Get(reference.Data)?.Data : token;
}

/// <summary>The text that a page shows.</summary>
internal sealed class PageText(
    RunBuilder runs, int pageNumber, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters,
    CropBox cropBox, UserSpaceUnit unit, PageRotationDegrees rotation, in TransformationMatrix initial, ParsingOptions options)
    : PageDrawing<IReadOnlyList<TextRun>>(pageNumber, resources, scanner, parser, filters, cropBox, unit, rotation, initial, options)
{
    private IFont? _font;
    private bool _bold;

    public override IReadOnlyList<TextRun> Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        ProcessOperations(operations);
        return runs.Build();
    }

    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox)
    {
        if (currentState.FontState.TextRenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip)
            return;
        if (!ReferenceEquals(font, _font))
            (_font, _bold) = (font, IsBold(font.Details));
        var start = transformationMatrix.Transform(textMatrix.Transform(new PdfPoint(0, renderingMatrix.F)));
        var end = transformationMatrix.Transform(textMatrix.Transform(new PdfPoint(characterBoundingBox.Width * renderingMatrix.A, renderingMatrix.F)));
        runs.Add(new Glyph(unicode, start.X, start.Y, end.X, end.Y, Math.Abs(pointSize), _bold));
    }

    // Fonts tell it by a flag or by their name only.
    private static bool IsBold(FontDetails font) =>
        font.IsBold || font.Name.Contains("bold", StringComparison.OrdinalIgnoreCase) || font.Name.Contains("black", StringComparison.OrdinalIgnoreCase);
}

using Analytics.Parsing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Analytics.PdfPig;

/// <summary>Makes PdfPig give the ruled lines of a page.</summary>
internal sealed class PageRulesFactory(
    IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
    : BasePageFactory<PageRules>(scanner, resources, filters, parser, options)
{
    protected override PageRules ProcessPage(
        int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox,
        UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var height = rotation.SwapsAxis ? cropBox.Bounds.Width : cropBox.Bounds.Height;
        var paths = new PagePaths(height, pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions);
        return new PageRules(pageNumber, paths.Process(pageNumber, operations));
    }
}

/// <summary>The paths that a page paints, as far as they are ruled lines.</summary>
internal sealed class PagePaths(
    double height, int pageNumber, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser, ILookupFilterProvider filters,
    CropBox cropBox, UserSpaceUnit unit, PageRotationDegrees rotation, in TransformationMatrix initial, ParsingOptions options)
    : PageDrawing<IReadOnlyList<RuledLine>>(pageNumber, resources, scanner, parser, filters, cropBox, unit, rotation, initial, options)
{
    private readonly RuleBuilder _rules = new();

    public override IReadOnlyList<RuledLine> Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        ProcessOperations(operations);
        return _rules.Rules;
    }

    public override void MoveTo(double x, double y) => At(x, y, _rules.Move);
    public override void LineTo(double x, double y) => At(x, y, _rules.Line);
    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => At(x3, y3, _rules.Curve);
    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => At(x3, y3, _rules.Curve);
    public override void EndPath() => _rules.End();
    public override void ClosePath() => _rules.Close();

    public override PdfPoint? CloseSubpath()
    {
        _rules.Close();
        return null;
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
        MoveTo(x, y);
        LineTo(x + width, y);
        LineTo(x + width, y + height);
        LineTo(x, y + height);
        _rules.Close();
    }

    public override void StrokePath(bool close) => Paint(close, _rules.Stroke);
    public override void FillPath(FillingRule fillingRule, bool close) => Paint(close, _rules.Fill);
    public override void FillStrokePath(FillingRule fillingRule, bool close) => Paint(close, _rules.Fill, _rules.Stroke);

    private void At(double x, double y, Action<double, double> draw)
    {
        var point = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        draw(point.X, height - point.Y);
    }

    private void Paint(bool close, params ReadOnlySpan<Action> ways)
    {
        if (close)
            _rules.Close();
        foreach (var paint in ways)
            paint();
        _rules.End();
    }
}

using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Analytics.Parsing.Papers.Forms.Word;

/// <summary>The words of a paragraph: insertions kept, deletions, hidden text, notes and the codes of fields left out.</summary>
internal sealed class WordRuns
{
    private readonly StringBuilder _text = new();
    private readonly List<TextBoxContent> _boxes = [];
    private int _boldLetters;

    public string Text => _text.ToString();

    /// <summary>Text boxes that hang on the paragraph.</summary>
    public IReadOnlyList<TextBoxContent> Boxes => _boxes;

    public bool IsBold => _boldLetters > 0 && _boldLetters >= 0.9 * Text.Count(char.IsLetterOrDigit);

    public static WordRuns Of(Paragraph paragraph, bool isBold)
    {
        var runs = new WordRuns();
        foreach (var child in paragraph.ChildElements)
            runs.Add(child, isBold);
        return runs;
    }

    private void Add(OpenXmlElement element, bool isBold)
    {
        switch (element)
        {
            case ParagraphProperties or RunProperties or DeletedRun or MoveFromRun or FieldCode or DeletedText or DeletedFieldCode or FootnoteReference or EndnoteReference or CommentReference:
                break;
            case Text text:
                Append(text.Text, isBold);
                break;
            case TabChar:
                _text.Append('\t');
                break;
            case Break or CarriageReturn:
                _text.Append('\n');
                break;
            case NoBreakHyphen:
                _text.Append('-');
                break;
            case TextBoxContent box:
                _boxes.Add(box);
                break;
            // The same drawing for newer and older programs.
            case AlternateContent alternatives:
                if (alternatives.ChildElements.OfType<AlternateContentChoice>().Cast<OpenXmlElement>().Concat(alternatives.ChildElements.OfType<AlternateContentFallback>()).FirstOrDefault() is { } choice)
                    AddChildren(choice, isBold);
                break;
            case Run { RunProperties.Vanish: { } vanish } when vanish.Val?.Value ?? true:
                break;
            case Run run:
                AddChildren(run, run.RunProperties?.Bold is { } bold ? bold.Val?.Value ?? true : isBold);
                break;
            default:
                AddChildren(element, isBold);
                break;
        }
    }

    private void AddChildren(OpenXmlElement element, bool isBold)
    {
        foreach (var child in element.ChildElements)
            Add(child, isBold);
    }

    private void Append(string text, bool isBold)
    {
        _text.Append(text);
        _boldLetters += isBold ? text.Count(char.IsLetterOrDigit) : 0;
    }
}

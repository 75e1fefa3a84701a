using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Analytics.Search;

/// <summary>Which characters make words, and what they become there: lower case without accents, by the rules of SQLite's <c>unicode61</c>.</summary>
internal static class PlainLetters
{
    /// <summary>A plain letter, then those that become it.</summary>
    private static readonly string[] Forms =
    [
        "aàáâãäåāăąǎǟǻȁȃȧḁạảấầẩẫậắằẳẵặ", "bḃḅḇ", "cçćĉċčḉ", "dďḋḍḏḑḓ", "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", "fḟ", "gĝğġģǧǵḡ",
        "hĥȟḣḥḧḩḫẖ", "iìíîïĩīĭįİǐȉȋḭḯỉị", "jĵǰ", "kķǩḱḳḵ", "lĺļľḷḹḻḽ", "mḿṁṃ", "nñńņňǹṅṇṉṋ",
        "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ", "pṕṗ", "rŕŗřȑȓṙṛṝṟ", "sśŝşšſșṡṣṥṧṩẛ", "tţťțṫṭṯṱẗ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", "vṽṿ", "wŵẁẃẅẇẉẘ", "xẋẍ", "yýÿŷȳẏẙỳỵỷỹ", "zźżžẑẓẕ", "βϐ", "εϵ", "θϑ", "ιι",
        "κϰ", "μµ", "πϖ", "ρϱ", "σς", "φϕ",
    ];

    private static readonly FrozenDictionary<int, int> Plain =
        Forms.SelectMany(forms => forms.Skip(1).Select(form => KeyValuePair.Create((int)form, (int)forms[0]))).ToFrozenDictionary();

    private static readonly FrozenSet<int> Marks = new[]
    {
        0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x309, 0x30A, 0x30B, 0x30C, 0x30F, 0x311, 0x31B,
        0x323, 0x324, 0x325, 0x326, 0x327, 0x328, 0x32D, 0x32E, 0x330, 0x331,
    }.ToFrozenSet();

    /// <summary>Letters, numbers and characters for private use.</summary>
    public static bool IsPartOfWord(int character) => character < 0x80 ? char.IsAsciiLetterOrDigit((char)character) : CharUnicodeInfo.GetUnicodeCategory(character) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
        or UnicodeCategory.PrivateUse;

    /// <summary>An accent that is a character of its own and belongs to the letter before it.</summary>
    public static bool IsMark(int character) => character >= 0x300 && Marks.Contains(character);

    public static int Of(int character)
    {
        if (character < 0x80)
            return character is >= 'A' and <= 'Z' ? character | 0x20 : character;
        var lower = Rune.ToLowerInvariant(new Rune(character)).Value;
        return Plain.GetValueOrDefault(lower, lower);
    }
}

using Analytics.Search;
using Analytics.Search.Vocabulary;

namespace Analytics.Tests.Search.Vocabulary;

public sealed class ShippedVocabularyTests
{
    private static readonly SearchVocabulary Shipped = SearchVocabulary.Load(ShippedData.Vocabulary);

    [Theory]
    [InlineData("IRO", "independent reviewing officer")]
    [InlineData("independent reviewing officers", "IRO")]
    [InlineData("LADO", "designated officer")]
    [InlineData("designated officer", "LADO")]
    [InlineData("PLO", "pre-proceedings")]
    [InlineData("pre-proceedings", "public law outline")]
    [InlineData("CLA", "looked after children")]
    [InlineData("LAC", "children in care")]
    [InlineData("looked-after children", "children in care")]
    [InlineData("child in care", "looked after children")]
    [InlineData("CSE", "child sexual exploitation")]
    [InlineData("CCE", "county lines")]
    [InlineData("exploitation", "CSE")]
    [InlineData("UASC", "unaccompanied asylum-seeking children")]
    [InlineData("EHE", "elective home education")]
    [InlineData("PEP", "personal education plan")]
    [InlineData("PEPs", "personal education plan")]
    [InlineData("SGO", "special guardianship")]
    [InlineData("front door", "MASH")]
    [InlineData("MASH", "multi-agency safeguarding hub")]
    [InlineData("front door", "multi-agency safeguarding hub")]
    [InlineData("later-life letters", "life-story work")]
    [InlineData("PA", "personal adviser")]
    [InlineData("personal advisers", "PA")]
    [InlineData("pathway adviser", "personal adviser")]
    [InlineData("personal advisers", "pathway adviser")]
    [InlineData("CiC", "children in care")]
    [InlineData("SW visits", "social worker")]
    [InlineData("C&F assessment", "child and family assessment")]
    [InlineData("L.A.D.O.", "designated officer")]
    [InlineData("CSE/CCE", "child criminal exploitation")]
    [InlineData("section 17/47", "child protection enquiry")]
    [InlineData("PLO NEAR/5 delay", "pre-proceedings")]
    [InlineData("special educational needs and/or disabilities", "SEND")]
    [InlineData("s47", "child protection enquiry")]
    [InlineData("section 47 enquiries", "child protection enquiry")]
    [InlineData("return home interviews", "RHI")]
    [InlineData("NEET", "not in education, employment or training")]
    [InlineData("not in education, employment or training", "NEET")]
    [InlineData("SEND", "special educational needs")]
    [InlineData("EHCP", "EHC plan")]
    [InlineData("CAMHS", "child and adolescent mental health")]
    [InlineData("DoL", "deprivation of liberty")]
    [InlineData("DoLS", "deprivation of liberty")]
    [InlineData("IFA", "independent fostering agency")]
    [InlineData("ASYE", "assessed and supported year in employment")]
    [InlineData("CIN", "child in need")]
    [InlineData("children in need", "CIN")]
    [InlineData("CP plan", "child protection plan")]
    [InlineData("LSCB", "local safeguarding children board")]
    [InlineData("ICPC", "initial child protection conference")]
    [InlineData("NRM", "national referral mechanism")]
    [InlineData("DA", "domestic abuse")]
    [InlineData("domestic violence", "domestic abuse")]
    [InlineData("FGC", "family group conference")]
    [InlineData("edge of care", "brink of care")]
    [InlineData("care leavers", "care experienced young people")]
    [InlineData("homeless 16- and 17-year-olds", "youth homelessness")]
    [InlineData("EDT", "out of hours")]
    [InlineData("strategy meetings", "strategy discussion")]
    [InlineData("kinship", "connected persons")]
    [InlineData("connected persons", "family and friends carer")]
    [InlineData("permanence planning", "plan for permanence")]
    [InlineData("sufficiency", "shortage of placements")]
    [InlineData("missing children", "missing episode")]
    [InlineData("director of children’s services", "DCS")]
    public void The_fields_terms_are_searched_with_what_means_the_same(string typed, string also)
    {
        var reading = Shipped.Apply(QueryParser.Parse(typed).Words);

        Assert.Contains(reading.Also, added => added.Others.Contains(also));
    }

    [Theory]
    [InlineData("send letters")]
    [InlineData("children")]
    [InlineData("in care of the school")]
    [InlineData("supervision")]
    [InlineData("social worker visits")]
    [InlineData("da")]
    [InlineData("well looked after")]
    public void Ordinary_words_stay_as_they_were_typed(string typed)
    {
        var reading = Shipped.Apply(QueryParser.Parse(typed).Words);

        Assert.Empty(reading.Also);
    }

    [Theory]
    [InlineData("CSE", "CCE")]
    [InlineData("staying put", "staying close")]
    [InlineData("LSCB", "safeguarding partnership")]
    [InlineData("missing episodes", "children missing education")]
    [InlineData("unregulated", "unregistered provision")]
    public void What_only_resembles_a_term_is_not_taken_for_it(string typed, string other)
    {
        var reading = Shipped.Apply(QueryParser.Parse(typed).Words);

        Assert.DoesNotContain(reading.Also, added => added.Others.Contains(other));
    }

    [Fact]
    public void It_covers_the_field_and_says_why()
    {
        Assert.InRange(Shipped.Entries.Count, 60, 120);
        Assert.All(Shipped.Entries, entry => Assert.True(entry.Note.Length >= 10));
    }
}

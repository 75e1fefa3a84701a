using Analytics.Parsing.Parts;

namespace Analytics.Tests.Parsing.Parts;

public sealed class InspectorNamesTests
{
    [Theory]
    [InlineData("Ada Penhallow, His Majesty’s Inspector", "Ada Penhallow")]
    [InlineData("Ada Penhallow Her Majesty's Inspector", "Ada Penhallow")]
    [InlineData("Ada Penhallow HMI", "Ada Penhallow")]
    [InlineData("Ada Penhallow, Senior His Majesty’s Inspector (social care)", "Ada Penhallow")]
    [InlineData("Ada Penhallow, Social Care Regulatory Inspector", "Ada Penhallow")]
    [InlineData("Ada Penhallow, His Majesty’s Inspector, and Tom Wick, His Majesty’s Inspector", "Ada Penhallow|Tom Wick")]
    [InlineData("Ada Penhallow and Tom Wick, His Majesty’s Inspectors", "Ada Penhallow|Tom Wick")]
    [InlineData("Ada Penhallow Senior HMI", "Ada Penhallow")]
    [InlineData("Ada Penhallow, HerMajesty ’ s Inspec tor", "Ada Penhallow")]
    [InlineData("Ada Penhallow HM Inspector", "Ada Penhallow")]
    [InlineData("Ada Penhallow Social Care Compliance Inspector", "Ada Penhallow")]
    [InlineData("Ada Penhallow, Senior His Majesty’s Inspector, Specialist Adviser (social care)", "Ada Penhallow")]
    [InlineData("Ada Penhallow Regional Director", "Ada Penhallow")]
    [InlineData("Ada Penhallow–Wick", "Ada Penhallow–Wick")]
    [InlineData("Máire Ní Bhriain", "Máire Ní Bhriain")]
    [InlineData("Jenny-ellen O’Dowd-Smith, His Majesty’s Inspector", "Jenny-ellen O’Dowd-Smith")]
    [InlineData("to be confirmed", "")]
    [InlineData("", "")]
    public void Reads_names_without_titles(string printed, string expected) => Assert.Equal(expected, string.Join('|', InspectorNames.Read(printed)));
}

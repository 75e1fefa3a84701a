using Analytics.Classification;
using Analytics.Classification.Linear;

namespace Analytics.Tests.Classification.Linear;

public sealed class ModelPayloadTests
{
    [Theory]
    [InlineData("01 31 FF FF FF FF 07")] // two thousand million themes
    [InlineData("01 31 FF FF FF FF 0F")] // a negative number of them
    [InlineData("01 31 01 05 6F 74 68 65 72 05 FF FF FF FF 07")] // as many words
    [InlineData("01 31 01 05 6F 74 68 65 72 05 00 01 09 09 09")] // a pair, and no weights
    [InlineData("FF FF FF FF 0F 31")] // and of less than nothing
    [InlineData("FF FF FF FF 07 31")] // a scheme version of two gigabytes
    [InlineData("")]
    public void Refuses_hostile_counts(string payload)
    {
        var bytes = Convert.FromHexString(payload.Replace(" ", ""));

        var refusal = Assert.Throws<ModelFormatException>(() => ModelPayload.Read(bytes));

        Assert.Contains("theme model", refusal.Message);
    }
}

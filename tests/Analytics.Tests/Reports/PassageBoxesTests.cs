using Analytics.Reports;

namespace Analytics.Tests.Reports;

public sealed class PassageBoxesTests
{
    [Fact]
    public void Boxes_are_written_to_a_tenth_of_a_point_and_read_back_as_written()
    {
        PassageBox[] boxes = [new(3, 72, 100.04, 523.25, 112.96), new(4, 0, 70.1, 99.9, 82.149)];

        var text = PassageBoxes.Write(boxes);
        var read = PassageBoxes.Read(text);

        Assert.Equal([new(3, 72, 100, 523.3, 113), new(4, 0, 70.1, 99.9, 82.1)], read);
        Assert.Equal(text, PassageBoxes.Write(read));
    }

    [Fact]
    public void No_boxes_are_no_text()
    {
        Assert.Null(PassageBoxes.Write([]));
        Assert.Empty(PassageBoxes.Read(null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1:2,3,4")]
    [InlineData("one:2,3,4,5")]
    public void Text_that_is_no_box_is_refused(string text) => Assert.Throws<FormatException>(() => PassageBoxes.Read(text));
}

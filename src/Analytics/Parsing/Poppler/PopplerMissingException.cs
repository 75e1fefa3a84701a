namespace Analytics.Parsing.Poppler;

/// <summary>Poppler's command-line tools are not installed: no file can be read, so the run must stop rather than reject each of them.</summary>
public sealed class PopplerMissingException(string command)
    : Exception($"'{command}' was not found. Install Poppler's command-line tools: 'apt-get install poppler-utils' on Debian and Ubuntu, 'brew install poppler' on macOS.");

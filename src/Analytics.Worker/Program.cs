using Analytics.Worker;

return await CommandLine.RunAsync(args);

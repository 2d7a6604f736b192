let arguments = Array(CommandLine.arguments.dropFirst())
Console.ignoreBrokenPipes()
exitProcess(Plumb.main(arguments))

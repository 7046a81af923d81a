line = String.duplicate("4", 10_000)
Stream.repeatedly(fn -> IO.puts(line) end) |> Stream.run()

Console.WriteLine("house");

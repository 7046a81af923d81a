procedure Main is
   type Block is array (1 .. 1_048_576) of Character;
   type Link is access Block;
   Held : array (1 .. 100_000) of Link;
begin
   for I in Held'Range loop
      Held (I) := new Block'(others => 'x');
   end loop;
end Main;

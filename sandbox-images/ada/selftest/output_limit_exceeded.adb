with Ada.Text_IO; use Ada.Text_IO;

procedure Main is
   Line : constant String (1 .. 10_000) := (others => '4');
begin
   loop
      Put_Line (Line);
   end loop;
end Main;

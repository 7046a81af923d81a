with Ada.Text_IO; use Ada.Text_IO;
with Ada.Integer_Text_IO; use Ada.Integer_Text_IO;

procedure Main is
   N, X : Integer;
   Sum  : Long_Long_Integer := 0;
begin
   Get (N);
   for I in 1 .. N loop
      Get (X);
      Sum := Sum + Long_Long_Integer (X);
   end loop;
   Put_Line (Sum'Image);
end Main;

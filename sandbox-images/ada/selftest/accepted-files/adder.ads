package Adder is
   function Add (A, B : Integer) return Integer is (A + B);
end Adder;

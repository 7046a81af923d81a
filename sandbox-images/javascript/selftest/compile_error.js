console.log(42;

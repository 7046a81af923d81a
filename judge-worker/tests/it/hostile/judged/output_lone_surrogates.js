// expect: wrong_answer | what is no text is no answer
process.stdout.write(Buffer.from([0xed, 0xa0, 0x80, 0xff, 0xfe, 0, 10]));

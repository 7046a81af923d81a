exports.add = (line) -> line.split(' ').reduce ((sum, word) -> sum + Number word), 0

puts 41

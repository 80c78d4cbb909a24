"""What a loan costs and what a rate must cover: effective rates, quotes, markets, growth."""

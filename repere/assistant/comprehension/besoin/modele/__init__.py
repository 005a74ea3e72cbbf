"""A linear model of needs: features, noise for training, training, prediction."""

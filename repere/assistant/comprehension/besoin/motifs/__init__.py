"""What people say when they need a service: phrases written as data, and the finding of them."""

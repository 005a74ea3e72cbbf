"""What is not ours to answer: other help, other questions, abuse. A digital need on the theme stays ours."""

"""Needs beside answers, basin by basin: indicators, access to help, monographs. Reads other contexts; nobody imports it."""

"""Forms: screens in which a person corrects one thing of a map; each ends with what was changed."""

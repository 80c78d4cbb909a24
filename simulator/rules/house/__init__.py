"""One institution's rules: policy, ladder, reserve, write-off, groups, officers' time and pay."""

"""Village banks: groups that borrow as one, save, lend to members, and keep their own books."""

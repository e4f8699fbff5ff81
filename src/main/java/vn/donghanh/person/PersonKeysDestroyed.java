package vn.donghanh.person;

import vn.donghanh.shared.PersonRef;

/** Event: the keys of an erased person are destroyed, after the commit. What was decrypted with them must leave the memory. */
public record PersonKeysDestroyed(PersonRef person) {}

package vn.donghanh.person;

import vn.donghanh.shared.PersonRef;

/** A person is being erased: whoever keeps anything that leads to her, ends it in the same transaction. Nobody need be signed in. */
public record PersonErased(PersonRef person) {}

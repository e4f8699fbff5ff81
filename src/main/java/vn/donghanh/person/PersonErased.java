package vn.donghanh.person;

import vn.donghanh.shared.PersonRef;

/**
 * Event: a person is being erased. Observers delete everything that leads to the person in the same transaction. No
 * user need be signed in.
 */
public record PersonErased(PersonRef person) {}

package vn.donghanh.encryption;

import vn.donghanh.shared.PersonRef;

/**
 * The place in the database to which a person's encrypted value is bound: it cannot be decrypted anywhere else.
 *
 * @param person the person whose value it is
 * @param table the table's name
 * @param column the column's name
 * @param ref the row's reference, generated before the insert
 */
public record EncryptedCell(PersonRef person, String table, String column, String ref) {}

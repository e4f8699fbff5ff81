package vn.donghanh.encryption;

import vn.donghanh.shared.PersonRef;

/**
 * The one place in the database where a person's sealed value belongs: it opens nowhere else.
 *
 * @param person whose value it is
 * @param table the table's name
 * @param column the column's name
 * @param ref the row's reference, made before the insert
 */
public record EncryptedCell(PersonRef person, String table, String column, String ref) {}

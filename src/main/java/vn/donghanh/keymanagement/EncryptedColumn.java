package vn.donghanh.keymanagement;

/** A column that holds sealed values. Every such column is called {@code …_sealed}, and its table has a {@code ref}. */
record EncryptedColumn(String schema, String table, String column) {
    /** What persons are found by: not sealed, but made by a key, and made anew with it. */
    static final EncryptedColumn BLIND_INDEX = new EncryptedColumn("donghanh", "person_index", "token");

    private static final String LOG = "donghanh_log";

    /** What lies in the log's schema is only ever added to. */
    boolean isWritable() {
        return !schema.equals(LOG);
    }

    String from() {
        return schema + "." + table;
    }
}

package vn.donghanh.encryption.storage;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to the schema of the keys, which belong to no transaction of the application. */
public interface ConnectionSource {
    Connection open() throws SQLException;
}

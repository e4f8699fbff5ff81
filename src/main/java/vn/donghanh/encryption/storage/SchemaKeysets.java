package vn.donghanh.encryption.storage;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Map;

/** The wrapped keysets in the schema, a row each. */
final class SchemaKeysets implements KeysetTexts {
    private final SchemaConnections connections;
    private final SchemaState state;

    SchemaKeysets(SchemaConnections connections, SchemaState state) {
        this.connections = connections;
        this.state = state;
    }

    @Override
    public Map<String, String> all() throws IOException {
        return connections.read(SchemaKeysets::all);
    }

    @Override
    public void write(String name, String text) throws IOException {
        state.write(statements -> write(statements, name, text));
    }

    @Override
    public String version(String name) throws IOException {
        return state.versionOf(name);
    }

    <T> T change(KeyStorage.KeysetWork<T> work) throws IOException, GeneralSecurityException {
        return state.change(statements -> work.run(new Changing(statements)));
    }

    void remove(String name) throws IOException {
        state.write(statements -> {
            statements.update("update keyset set content = repeat('0', length(content)) where name = ?", name);
            return statements.update("delete from keyset where name = ?", name);
        });
    }

    private static Map<String, String> all(SchemaStatements statements) throws SQLException {
        return statements.pairs("select name, content from keyset");
    }

    private static int write(SchemaStatements statements, String name, String text) throws SQLException {
        return statements.update(
                "insert into keyset (name, content, version) values (?, ?, 1)"
                        + " on duplicate key update content = values(content), version = version + 1",
                name,
                text);
    }

    /** The keysets within the transaction of a change. */
    private final class Changing implements KeysetTexts {
        private final SchemaStatements statements;

        Changing(SchemaStatements statements) {
            this.statements = statements;
        }

        @Override
        public Map<String, String> all() throws IOException {
            try {
                return SchemaKeysets.all(statements);
            } catch (SQLException failed) {
                throw connections.failure(failed);
            }
        }

        @Override
        public void write(String name, String text) throws IOException {
            try {
                SchemaKeysets.write(statements, name, text);
            } catch (SQLException failed) {
                throw connections.failure(failed);
            }
        }

        @Override
        public String version(String name) throws IOException {
            return state.versionOf(name);
        }
    }
}

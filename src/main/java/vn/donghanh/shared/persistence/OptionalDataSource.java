package vn.donghanh.shared.persistence;

import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** A data source that the server has only if a setting asks for it, so that it cannot be injected. */
public final class OptionalDataSource {
    private OptionalDataSource() {}

    /** @param name a constant of the product, as in {@code wildfly-config} */
    @SuppressWarnings("BanJNDI") // a constant name
    public static Optional<DataSource> find(String name) {
        try {
            return Optional.of(InitialContext.doLookup("java:jboss/datasources/" + name));
        } catch (NamingException missing) {
            return Optional.empty();
        }
    }
}

package vn.donghanh.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the database says about a statement that it refuses repeats values of it; the server's log has the number of the error instead. */
@ExtendWith(ArquillianExtension.class)
class DatabaseMessagesIT {
    private static final String ADD =
            "insert into holiday (day, name, basis, recorded_at) values (?1, 'a', 'b', now())";

    @PersistenceContext
    EntityManager em;

    @Resource
    UserTransaction transaction;

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
    }

    @AfterEach
    void undo() throws Exception {
        transaction.rollback();
    }

    @Test
    void aTakenValueIsNotLogged() throws IOException {
        add("2987-06-05");
        String logged = loggedByRefusal("2987-06-05");
        assertThat(logged).contains("SQL Error: 1062").doesNotContain("2987-06-05");
    }

    @Test
    void aMalformedValueIsNotLogged() throws IOException {
        String logged = loggedByRefusal("quyet-tam");
        assertThat(logged).contains("SQL Error: 1292").doesNotContain("quyet-tam");
    }

    private String loggedByRefusal(String day) throws IOException {
        Path log = Path.of(System.getProperty("jboss.server.log.dir"), "server.log");
        int before = Files.readString(log).length();
        assertThatThrownBy(() -> add(day)).isInstanceOf(PersistenceException.class);
        return Files.readString(log).substring(before);
    }

    private void add(String day) {
        em.createNativeQuery(ADD).setParameter(1, day).executeUpdate();
    }
}

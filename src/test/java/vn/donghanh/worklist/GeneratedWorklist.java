package vn.donghanh.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.GeneratedGrants;
import vn.donghanh.testing.YearsOfCases;

/** Cases of years with generated grants, whose lists are compared with what the access predicate finds. */
@ExtendWith(ArquillianExtension.class)
abstract class GeneratedWorklist {
    private static final List<String> READERS =
            List.of("worker1", "worker2", "worker3", "lead1", "lead2", "director1", "duty1");

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    DataSource database;

    @PersistenceContext
    EntityManager em;

    @Inject
    StaffFixture staff;

    @Inject
    ApprovalQueries approvals;

    @Inject
    CaseAccess access;

    void fill(int cases, long seed) throws SQLException {
        fill(cases, seed, List.of());
    }

    /** @param changes statements that change the cases after they were granted */
    void fill(int cases, long seed, List<String> changes) throws SQLException {
        staff.ensureStaff();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            YearsOfCases.fill(connection, cases);
            GeneratedGrants.write(connection, cases, new Random(seed));
            for (String change : changes) {
                statement.execute(change);
            }
        }
    }

    /** Requires that each reader, of the units and above them, counts what is expected as that reader. */
    void assertReadersCount(Supplier<?> counted, Supplier<?> expected) {
        for (String reader : READERS) {
            staff.as(reader, () -> assertThat(counted.get()).as(reader).isEqualTo(expected.get()));
        }
    }

    @AfterEach
    void removeCases() throws SQLException {
        try (Connection connection = database.getConnection()) {
            YearsOfCases.remove(connection);
        }
    }
}

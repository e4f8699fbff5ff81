package vn.donghanh.worklist;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
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
        staff.ensureStaff();
        try (Connection connection = database.getConnection()) {
            YearsOfCases.fill(connection, cases);
            GeneratedGrants.write(connection, cases, new Random(seed));
        }
    }

    @AfterEach
    void removeCases() throws SQLException {
        try (Connection connection = database.getConnection()) {
            YearsOfCases.remove(connection);
        }
    }
}

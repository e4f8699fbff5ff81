package vn.donghanh.ui.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.ui.Records;

/** Several pages of one browser find at the same moment that their session is over, as after a night with open tabs. */
class EndedSessionIT {
    private static final String READER = "report1";
    private static final int PAGES = 8;
    private static final int TIMES = 3;

    @Test
    void everyPageLeadsToTheSignIn() throws Exception {
        ExecutorService tabs = Executors.newFixedThreadPool(PAGES);
        try {
            for (int time = 0; time < TIMES; time++) {
                HttpVisitor visitor = HttpVisitor.signedIn(Demonstration.address(), READER, Demonstration.passphrase());
                endLastSession();
                Callable<HttpVisitor.Answer> page = () -> visitor.get("/home/work");
                for (Future<HttpVisitor.Answer> answer : tabs.invokeAll(Collections.nCopies(PAGES, page))) {
                    assertThat(answer.get().address()).startsWith("/login");
                }
            }
        } finally {
            tabs.shutdownNow();
        }
    }

    private static void endLastSession() {
        long last = Records.number(
                "select max(s.id) from staff_session s join staff_account a on a.id = s.account_id where a.username = ?",
                READER);
        assertThat(Records.update("update staff_session set ended_at = utc_timestamp(6) where id = ?", last))
                .isEqualTo(1);
    }
}

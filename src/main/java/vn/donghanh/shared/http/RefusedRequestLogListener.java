package vn.donghanh.shared.http;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Writes the remaining counts of refused requests to the log at shutdown. */
@WebListener
public class RefusedRequestLogListener implements ServletContextListener {
    @Override
    public void contextDestroyed(ServletContextEvent end) {
        RefusedRequestLog.INSTANCE.reportRemaining();
    }
}

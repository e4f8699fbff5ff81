package vn.donghanh.shared.http;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Before the product ends, the log has all requests that were refused. */
@WebListener
public class RefusedRequestLogListener implements ServletContextListener {
    @Override
    public void contextDestroyed(ServletContextEvent end) {
        RefusedRequestLog.INSTANCE.reportRemaining();
    }
}

package vn.donghanh.ui.inside;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import vn.donghanh.shared.ApplicationClock;

/** Answers what {@link SignedYear} found, a line for each. Runs in the demonstration's server, beside the product, for one test only. */
@WebServlet("/")
public class SignedYearServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Resource
    private transient UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private transient DataSource database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        // the beans are the product's
        thread.setContextClassLoader(ApplicationClock.class.getClassLoader());
        try {
            response.setContentType("text/plain");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().print(String.join("\n", new SignedYear(transaction, database).play()));
        } finally {
            thread.setContextClassLoader(own);
        }
    }
}

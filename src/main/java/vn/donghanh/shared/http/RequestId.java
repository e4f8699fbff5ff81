package vn.donghanh.shared.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.ThreadSetupHandler;
import io.undertow.util.AttachmentKey;
import jakarta.servlet.ServletContext;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Gives each request a random id that stands in every line that is logged while it is processed. The page of a failure
 * shows it as its reference. It says nothing of the person, the page or the time.
 *
 * <p>Registered in {@code META-INF/services}.
 */
public final class RequestId implements ServletExtension {
    private static final String FIELD = "request";
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final AttachmentKey<String> ID = AttachmentKey.create(String.class);

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addThreadSetupAction(new IdSetupHandler());
        deployment.setExceptionHandler(new OutageExceptionHandler());
    }

    /** Returns the id of the request that this thread processes; outside of one a new id. */
    public static String current() {
        String id = MDC.get(FIELD);
        return id == null ? random() : id;
    }

    private static String random() {
        StringBuilder id = new StringBuilder(LENGTH);
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int position = 0; position < LENGTH; position++) {
            id.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return id.toString();
    }

    private static final class IdSetupHandler implements ThreadSetupHandler {
        @Override
        public <T, C> Action<T, C> create(Action<T, C> action) {
            return (exchange, context) -> {
                String before = MDC.get(FIELD);
                MDC.put(FIELD, idOf(exchange));
                try {
                    return action.call(exchange, context);
                } finally {
                    if (before == null) {
                        MDC.remove(FIELD);
                    } else {
                        MDC.put(FIELD, before);
                    }
                }
            };
        }

        private static String idOf(@Nullable HttpServerExchange exchange) {
            if (exchange == null) {
                return current();
            }
            String id = exchange.getAttachment(ID);
            if (id == null) {
                id = random();
                exchange.putAttachment(ID, id);
            }
            return id;
        }
    }
}

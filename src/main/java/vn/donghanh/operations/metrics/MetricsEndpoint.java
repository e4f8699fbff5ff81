package vn.donghanh.operations.metrics;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.as.server.mgmt.domain.ExtensibleHttpManagement;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceActivator;
import org.jboss.msc.service.ServiceActivatorContext;
import org.jboss.msc.service.ServiceBuilder;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code /metrics} on the management interface of the server, which listens on this machine only, beside {@code
 * /health}. The address exists while the application is deployed.
 *
 * <p>Registered in {@code META-INF/services}.
 */
public final class MetricsEndpoint implements ServiceActivator {
    private static final ServiceName MANAGEMENT = ServiceName.parse("org.wildfly.management.http.extensible");
    private static final String ADDRESS = "metrics";

    private static final AtomicReference<@Nullable Supplier<String>> SOURCE = new AtomicReference<>();

    /** @param source the text of all figures; null while the application does not run */
    static void answerWith(@Nullable Supplier<String> source) {
        SOURCE.set(source);
    }

    @Override
    public void activate(ServiceActivatorContext context) {
        ServiceBuilder<?> builder = context.getServiceTarget().addService();
        Supplier<ExtensibleHttpManagement> management = builder.requires(MANAGEMENT);
        builder.setInstance(new AddressService(management)).install();
    }

    private record AddressService(Supplier<ExtensibleHttpManagement> management) implements Service {
        @Override
        public void start(StartContext context) {
            management.get().addManagementHandler(ADDRESS, false, new MetricsHandler());
        }

        @Override
        public void stop(StopContext context) {
            management.get().removeContext(ADDRESS);
        }
    }

    private static final class MetricsHandler implements HttpHandler {
        @Override
        public void handleRequest(HttpServerExchange exchange) {
            if (exchange.isInIoThread()) {
                exchange.dispatch(this);
                return;
            }
            Supplier<String> source = SOURCE.get();
            if (source == null) {
                exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
                return;
            }
            exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, MetricsText.CONTENT_TYPE);
            exchange.getResponseSender().send(source.get());
        }
    }
}

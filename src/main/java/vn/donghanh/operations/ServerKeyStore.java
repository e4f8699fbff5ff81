package vn.donghanh.operations;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.as.controller.ModelControllerClientFactory;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceActivator;
import org.jboss.msc.service.ServiceActivatorContext;
import org.jboss.msc.service.ServiceBuilder;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;
import org.jspecify.annotations.Nullable;

/**
 * The server's own store of key and certificate for HTTPS, as {@code tls.cli} names it. It is read anew by the server's
 * management from within, so that no password of the management has to be kept.
 *
 * <p>Registered in {@code META-INF/services}.
 */
public final class ServerKeyStore implements ServiceActivator {
    private static final ServiceName MANAGEMENT =
            ServiceName.parse("org.wildfly.management.model-controller-client-factory");
    static final String NAME = "donghanh";

    private static final AtomicReference<@Nullable ModelControllerClientFactory> CLIENTS = new AtomicReference<>();

    /** Connections from now on get the certificate that is in the file; those that are open go on. */
    static void reload() throws IOException {
        ModelControllerClientFactory clients = CLIENTS.get();
        if (clients == null) {
            throw new IOException("the server's management is away");
        }
        try (ModelControllerClient client = clients.createSuperUserClient(Runnable::run)) {
            execute(client, "key-store", "load");
            execute(client, "key-manager", "init");
        }
    }

    private static void execute(ModelControllerClient client, String resource, String operation) throws IOException {
        ModelNode request = new ModelNode();
        request.get("operation").set(operation);
        request.get("address").add("subsystem", "elytron").add(resource, NAME);
        ModelNode answer = client.execute(request);
        if (!answer.get("outcome").asString().equals("success")) {
            throw new IOException(resource + ":" + operation + " "
                    + answer.get("failure-description").asString());
        }
    }

    @Override
    public void activate(ServiceActivatorContext context) {
        ServiceBuilder<?> builder = context.getServiceTarget().addService();
        Supplier<ModelControllerClientFactory> clients = builder.requires(MANAGEMENT);
        builder.setInstance(new ManagementService(clients)).install();
    }

    private record ManagementService(Supplier<ModelControllerClientFactory> clients) implements Service {
        @Override
        public void start(StartContext context) {
            CLIENTS.set(clients.get());
        }

        @Override
        public void stop(StopContext context) {
            CLIENTS.set(null);
        }
    }
}

package vn.donghanh.shared.http;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jboss.as.server.suspend.ServerResumeContext;
import org.jboss.as.server.suspend.ServerSuspendContext;
import org.jboss.as.server.suspend.SuspendableActivity;
import org.jboss.as.server.suspend.SuspendableActivityRegistry;
import org.jboss.msc.Service;
import org.jboss.msc.service.ServiceActivator;
import org.jboss.msc.service.ServiceActivatorContext;
import org.jboss.msc.service.ServiceBuilder;
import org.jboss.msc.service.ServiceName;
import org.jboss.msc.service.StartContext;
import org.jboss.msc.service.StopContext;

/**
 * Lets a server that stops wait for the requests that have begun, as long as its own limit allows ({@code
 * org.wildfly.sigterm.suspend.timeout}). The server by itself counts a request only from its first servlet on, and stops
 * while a form is still arriving.
 *
 * <p>Registered in {@code META-INF/services}.
 */
public final class RequestDrain implements ServiceActivator {
    private static final ServiceName SUSPENSION = ServiceName.parse("org.wildfly.server.suspend-controller");

    @Override
    public void activate(ServiceActivatorContext context) {
        ServiceBuilder<?> builder = context.getServiceTarget().addService();
        Supplier<SuspendableActivityRegistry> suspension = builder.requires(SUSPENSION);
        builder.setInstance(new DrainService(suspension)).install();
    }

    private record DrainService(Supplier<SuspendableActivityRegistry> suspension)
            implements Service, SuspendableActivity {
        @Override
        public void start(StartContext context) {
            suspension.get().registerActivity(this);
        }

        @Override
        public void stop(StopContext context) {
            suspension.get().unregisterActivity(this);
        }

        @Override
        public CompletionStage<Void> suspend(ServerSuspendContext context) {
            return UnfinishedRequests.CURRENT.drain();
        }

        @Override
        public CompletionStage<Void> resume(ServerResumeContext context) {
            return SuspendableActivity.COMPLETED;
        }
    }
}

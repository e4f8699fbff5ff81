package vn.donghanh.shared.web.page;

import jakarta.faces.context.FacesContext;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.faces.lifecycle.LifecycleFactory;
import jakarta.faces.lifecycle.LifecycleWrapper;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sends each answer when its last phase is over. A request that ends with an exception sends nothing. */
public class PageLifecycleFactory extends LifecycleFactory {
    private final Map<String, Lifecycle> lifecycles = new ConcurrentHashMap<>();

    public PageLifecycleFactory(LifecycleFactory wrapped) {
        super(wrapped);
    }

    @Override
    public void addLifecycle(String id, Lifecycle lifecycle) {
        getWrapped().addLifecycle(id, lifecycle);
    }

    @Override
    public Lifecycle getLifecycle(String id) {
        return lifecycles.computeIfAbsent(id, name -> new Sending(getWrapped().getLifecycle(name)));
    }

    @Override
    public Iterator<String> getLifecycleIds() {
        return getWrapped().getLifecycleIds();
    }

    private static final class Sending extends LifecycleWrapper {
        private static final System.Logger LOG = System.getLogger(PageLifecycleFactory.class.getName());

        Sending(Lifecycle wrapped) {
            super(wrapped);
        }

        @Override
        public void render(FacesContext faces) {
            super.render(faces);
            try {
                PageContext.send(faces.getExternalContext());
            } catch (IOException aborted) {
                LOG.log(System.Logger.Level.DEBUG, "Nobody waits for the answer any more", aborted);
            }
        }
    }
}

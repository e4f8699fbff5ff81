package vn.donghanh.shared.http;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;

/** Makes the network of each request known to what the request calls. */
@WebListener
public class ClientNetworkListener implements ServletRequestListener {
    @Override
    public void requestInitialized(ServletRequestEvent event) {
        ClientNetwork.of(event.getServletRequest().getRemoteAddr()).enter();
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        ClientNetwork.leave();
    }
}

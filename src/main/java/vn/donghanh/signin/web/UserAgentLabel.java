package vn.donghanh.signin.web;

import jakarta.servlet.http.HttpServletRequest;

/** Labels a browser in two words, so that users recognise their own sessions. Nothing else of the header is stored. */
final class UserAgentLabel {
    private UserAgentLabel() {}

    static String of(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null ? "?" : browser(agent) + ", " + operatingSystem(agent);
    }

    private static String browser(String agent) {
        // the order matters: each of these browsers also names the ones after it
        for (String name : new String[] {"Edg", "OPR", "Firefox", "Chrome", "Safari"}) {
            if (agent.contains(name)) {
                return "Edg".equals(name) ? "Edge" : "OPR".equals(name) ? "Opera" : name;
            }
        }
        return "?";
    }

    private static String operatingSystem(String agent) {
        for (String name : new String[] {"Android", "iPhone", "iPad", "Windows", "Mac", "Linux"}) {
            if (agent.contains(name)) {
                return name;
            }
        }
        return "?";
    }
}

package vn.donghanh.shared.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The addresses of this application, with the references that may follow them: its pages as they are in the WAR, and
 * what its servlets are mapped to.
 */
@ApplicationScoped
public class ApplicationAddresses {
    private static final String PAGE = ".xhtml";
    private static final String BELOW = "/*";

    @Inject
    ServletContext context;

    private final Set<String> addresses = new HashSet<>();

    @PostConstruct
    void read() {
        addPages("/");
        addresses.addAll(context.getServletRegistrations().values().stream()
                .map(ServletRegistration::getMappings)
                .flatMap(Collection::stream)
                .filter(mapping -> !mapping.startsWith("*"))
                .map(mapping ->
                        mapping.endsWith(BELOW) ? mapping.substring(0, mapping.length() - BELOW.length()) : mapping)
                .filter(mapping -> !mapping.isEmpty())
                .collect(Collectors.toSet()));
    }

    private void addPages(String folder) {
        for (String path : context.getResourcePaths(folder)) {
            if (path.endsWith(PAGE)) {
                addresses.add(path.substring(0, path.length() - PAGE.length()));
            } else if (path.endsWith("/") && !path.startsWith("/WEB-INF") && !path.startsWith("/META-INF")) {
                addPages(path);
            }
        }
    }

    /** @param path as requested, without the context path */
    public boolean contain(String path) {
        if (path.equals("/")) {
            return true;
        }
        if (!AddressPattern.matches(path, null)) {
            return false;
        }
        // AddressPattern has checked the references that follow the page
        for (String rest = path; !rest.isEmpty(); rest = rest.substring(0, rest.lastIndexOf('/'))) {
            if (addresses.contains(rest)) {
                return true;
            }
        }
        return false;
    }
}

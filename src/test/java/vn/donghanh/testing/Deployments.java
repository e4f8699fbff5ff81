package vn.donghanh.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one deployment of all tests in the server: the WAR as the build made it, together with the test classes. A test in the server is a class
 * {@code …IT} with {@code @ExtendWith(ArquillianExtension.class)}; it declares no deployment itself.
 */
@ArquillianSuiteDeployment
public class Deployments {
    /** Libraries that are a module of the server, and the index of annotations, which does not know the classes of the tests. */
    private static final String LEFT_OUT = "/WEB-INF/(lib/(?!primefaces|omnifaces|myfaces)|classes/META-INF/jandex).*";

    private static final String RUNNER_IS_OPEN =
            """
              <security-constraint>
                <web-resource-collection>
                  <web-resource-name>the test runner</web-resource-name>
                  <url-pattern>/ArquillianServletRunnerEE9</url-pattern>
                </web-resource-collection>
              </security-constraint>
              <!-- an installation without accounts leads every visit to its set-up; the runner is let through -->
              <filter>
                <filter-name>vn.donghanh.setup.web.SetupFilter</filter-name>
                <filter-class>vn.donghanh.setup.web.SetupFilter</filter-class>
              </filter>
              <filter-mapping>
                <filter-name>vn.donghanh.setup.web.SetupFilter</filter-name>
                <url-pattern>/setup</url-pattern>
              </filter-mapping>
            </web-app>
            """;

    @Deployment
    public static WebArchive product() throws IOException {
        Path war = Path.of(System.getProperty("it.war"));
        WebArchive archive = ShrinkWrap.create(ExplodedImporter.class, "donghanh.war")
                .importDirectory(war.toFile(), Filters.exclude(LEFT_OUT))
                .as(WebArchive.class);
        String descriptor = Files.readString(war.resolve("WEB-INF/web.xml"));
        archive.setWebXML(new StringAsset(descriptor.replace("</web-app>", RUNNER_IS_OPEN)));
        archive.merge(testClasses(), "WEB-INF/classes", Filters.exclude(".*/vn/donghanh/(ui|house|installation)/.*"));
        return archive.addAsLibraries(jarOf(Assertions.class), jarOf(ByteBuddy.class));
    }

    private static GenericArchive testClasses() {
        return ShrinkWrap.create(ExplodedImporter.class, "tests.jar")
                .importDirectory(jarOf(Deployments.class))
                .as(GenericArchive.class);
    }

    private static File jarOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return new File(source.getLocation().getPath());
    }
}

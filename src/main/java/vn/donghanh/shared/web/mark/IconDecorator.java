package vn.donghanh.shared.web.mark;

import jakarta.el.MethodExpression;
import jakarta.el.ValueExpression;
import jakarta.faces.view.Location;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.Tag;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagAttributes;
import jakarta.faces.view.facelets.TagDecorator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns {@code dh:icon} with a written name into its markup when a page is read: it is then a piece of the text around it, without a tag to carry out and
 * a component of its own at each request. One whose name is an expression stays a tag.
 */
public class IconDecorator implements TagDecorator {
    private static final String OWN = "donghanh";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    @Override
    public @Nullable Tag decorate(Tag tag) {
        if (!OWN.equals(tag.getNamespace()) || !"icon".equals(tag.getLocalName())) {
            return null;
        }
        TagAttribute name = tag.getAttributes().get("name");
        if (name == null || !name.isLiteral()) {
            return null;
        }
        Location location = tag.getLocation();
        return new Tag(
                location,
                XHTML,
                "i",
                "i",
                new Written(List.of(
                        new WrittenAttribute(location, "class", "dh-icon dh-i-" + name.getValue()),
                        new WrittenAttribute(location, "aria-hidden", "true"))));
    }

    /** Attributes of markup. */
    private static final class Written extends TagAttributes {
        private final List<WrittenAttribute> attributes;

        Written(List<WrittenAttribute> attributes) {
            this.attributes = attributes;
        }

        @Override
        public TagAttribute[] getAll() {
            return attributes.toArray(TagAttribute[]::new);
        }

        @Override
        public @Nullable TagAttribute get(String name) {
            return attributes.stream()
                    .filter(attribute -> attribute.name.equals(name))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public @Nullable TagAttribute get(String namespace, String name) {
            return namespace.isEmpty() ? get(name) : null;
        }

        @Override
        public TagAttribute[] getAll(String namespace) {
            return namespace.isEmpty() ? getAll() : new TagAttribute[0];
        }

        @Override
        public String[] getNamespaces() {
            return new String[] {""};
        }
    }

    /** One attribute whose value is a text. */
    @SuppressWarnings("rawtypes") // as Faces declares them
    private static final class WrittenAttribute extends TagAttribute {
        private final Location location;
        private final String name;
        private final String value;

        WrittenAttribute(Location location, String name, String value) {
            this.location = location;
            this.name = name;
            this.value = value;
        }

        @Override
        public Location getLocation() {
            return location;
        }

        @Override
        public String getNamespace() {
            return "";
        }

        @Override
        public String getLocalName() {
            return name;
        }

        @Override
        public String getQName() {
            return name;
        }

        @Override
        public boolean isLiteral() {
            return true;
        }

        @Override
        public String getValue() {
            return value;
        }

        @Override
        public String getValue(FaceletContext context) {
            return value;
        }

        @Override
        public Object getObject(FaceletContext context) {
            return value;
        }

        @Override
        public Object getObject(FaceletContext context, Class type) {
            return value;
        }

        @Override
        public boolean getBoolean(FaceletContext context) {
            return Boolean.parseBoolean(value);
        }

        @Override
        public int getInt(FaceletContext context) {
            return Integer.parseInt(value);
        }

        @Override
        public ValueExpression getValueExpression(FaceletContext context, Class type) {
            return context.getExpressionFactory().createValueExpression(value, String.class);
        }

        @Override
        public MethodExpression getMethodExpression(FaceletContext context, Class type, Class[] parameters) {
            throw new UnsupportedOperationException(name + " is a text");
        }
    }
}

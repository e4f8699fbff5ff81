package vn.donghanh.house.pages;

import jakarta.el.ELException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.glassfish.expressly.lang.ExpressionBuilder;
import org.glassfish.expressly.parser.AstBracketSuffix;
import org.glassfish.expressly.parser.AstChoice;
import org.glassfish.expressly.parser.AstCompositeExpression;
import org.glassfish.expressly.parser.AstConcat;
import org.glassfish.expressly.parser.AstDeferredExpression;
import org.glassfish.expressly.parser.AstDiv;
import org.glassfish.expressly.parser.AstDotSuffix;
import org.glassfish.expressly.parser.AstDynamicExpression;
import org.glassfish.expressly.parser.AstEqual;
import org.glassfish.expressly.parser.AstFloatingPoint;
import org.glassfish.expressly.parser.AstFunction;
import org.glassfish.expressly.parser.AstIdentifier;
import org.glassfish.expressly.parser.AstInteger;
import org.glassfish.expressly.parser.AstLambdaExpression;
import org.glassfish.expressly.parser.AstLiteralExpression;
import org.glassfish.expressly.parser.AstMethodArguments;
import org.glassfish.expressly.parser.AstMinus;
import org.glassfish.expressly.parser.AstMod;
import org.glassfish.expressly.parser.AstMult;
import org.glassfish.expressly.parser.AstNegative;
import org.glassfish.expressly.parser.AstNotEqual;
import org.glassfish.expressly.parser.AstNull;
import org.glassfish.expressly.parser.AstPlus;
import org.glassfish.expressly.parser.AstString;
import org.glassfish.expressly.parser.AstValue;
import org.glassfish.expressly.parser.Node;
import org.glassfish.expressly.parser.SimpleNode;
import org.jspecify.annotations.Nullable;

/**
 * Parses one expression as the server does and resolves its types: every name must be a variable, a bean or an implicit object, every property
 * and method must exist with that number of arguments, every compared constant must belong to the enum, and every message key must have its
 * message. Values of unknown type are not checked further.
 */
final class ExpressionChecker {
    private final Map<String, Type> beans;
    private final MessageTexts texts;

    ExpressionChecker(Map<String, Type> beans, MessageTexts texts) {
        this.beans = beans;
        this.texts = texts;
    }

    /**
     * Checks an expression.
     *
     * @param problems receives a sentence for each problem
     * @param names receives each name used as a value, and whether such a variable or bean exists
     * @param asMethod whether the expression may name a method without parentheses, as {@code action} does
     * @return the type of the value
     */
    Type check(
            String expression,
            Scope scope,
            boolean asMethod,
            Consumer<String> problems,
            BiConsumer<String, Boolean> names) {
        try {
            Node parsed = ExpressionBuilder.createNode(expression);
            return new Visit(scope, asMethod, problems, names).type(parsed);
        } catch (ELException e) {
            problems.accept("cannot be parsed: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return Types.UNKNOWN;
        }
    }

    private final class Visit {
        private final Scope scope;
        private final boolean asMethod;
        private final Consumer<String> problems;
        private final BiConsumer<String, Boolean> names;

        Visit(Scope scope, boolean asMethod, Consumer<String> problems, BiConsumer<String, Boolean> names) {
            this.scope = scope;
            this.asMethod = asMethod;
            this.problems = problems;
            this.names = names;
        }

        Type type(Node node) {
            if (node instanceof AstDeferredExpression || node instanceof AstDynamicExpression) {
                return type(node.jjtGetChild(0));
            }
            if (node instanceof AstIdentifier identifier) {
                return variable(identifier.getImage());
            }
            if (node instanceof AstValue value) {
                return value(value);
            }
            if (node instanceof AstFunction function) {
                problems.accept("calls the function " + function.getOutputName() + ", and pages have none");
                return Types.UNKNOWN;
            }
            if (node instanceof AstLambdaExpression) {
                return Types.UNKNOWN;
            }
            List<Type> parts = children(node).stream().map(this::type).toList();
            if (node instanceof AstChoice) {
                return Types.either(parts.get(1), parts.get(2));
            }
            if (node instanceof AstEqual || node instanceof AstNotEqual) {
                compared(node, parts);
                return boolean.class;
            }
            return ownType(node);
        }

        private static Type ownType(Node node) {
            if (node instanceof AstString
                    || node instanceof AstConcat
                    || node instanceof AstLiteralExpression
                    || node instanceof AstCompositeExpression) {
                return String.class;
            }
            if (node instanceof AstNull) {
                return Types.NULL;
            }
            if (node instanceof AstInteger) {
                return Long.class;
            }
            if (node instanceof AstFloatingPoint
                    || node instanceof AstPlus
                    || node instanceof AstMinus
                    || node instanceof AstMult
                    || node instanceof AstDiv
                    || node instanceof AstMod
                    || node instanceof AstNegative) {
                return Number.class;
            }
            return boolean.class; // comparisons, logic, empty, true, false
        }

        private Type variable(String name) {
            if (scope.hidden().contains(name)) {
                problems.accept(name + " means an attribute of the tag around it");
                return Types.UNKNOWN;
            }
            Type variable = scope.typeOf(name);
            if (variable == null) {
                variable = ImplicitObjects.TYPES.get(name);
            }
            if (variable == null) {
                variable = beans.get(name);
            }
            names.accept(name, variable != null);
            return variable == null ? Types.UNKNOWN : variable;
        }

        private Type value(AstValue value) {
            Node first = value.jjtGetChild(0);
            List<Node> suffixes = children(value).subList(1, value.jjtGetNumChildren());
            Type at = type(first);
            for (int i = 0; i < suffixes.size(); i++) {
                Node suffix = suffixes.get(i);
                Node arguments = arguments(suffix);
                if (arguments != null) {
                    at = call(first, i == 0, at, name(suffix), arguments);
                } else if (suffix instanceof AstBracketSuffix) {
                    at = inBrackets(first, i == 0, at, suffix.jjtGetChild(0));
                } else {
                    at = property(at, name(suffix), asMethod && i == suffixes.size() - 1);
                }
            }
            return at;
        }

        private static @Nullable Node arguments(Node suffix) {
            int count = suffix.jjtGetNumChildren();
            return count > 0 && suffix.jjtGetChild(count - 1) instanceof AstMethodArguments arguments
                    ? arguments
                    : null;
        }

        private static @Nullable String name(Node suffix) {
            if (suffix instanceof AstDotSuffix dot) {
                return dot.getImage();
            }
            return suffix.jjtGetChild(0) instanceof AstString literal ? literal.getString() : null;
        }

        private Type inBrackets(Node holder, boolean isFirst, Type at, Node key) {
            Type keyType = type(key);
            if (isFirst
                    && holder instanceof AstIdentifier identifier
                    && identifier.getImage().equals("msg")) {
                keyIn(key);
                return String.class;
            }
            if (Types.isA(at, Map.class)) {
                return Types.argument(at, Map.class, 1);
            }
            if (Types.isA(at, List.class)) {
                return Types.element(at);
            }
            Class<?> array = Types.raw(at);
            if (array != null && array.isArray()) {
                return array.getComponentType();
            }
            return key instanceof AstString literal && keyType == String.class
                    ? property(at, literal.getString(), false)
                    : Types.UNKNOWN;
        }

        private void keyIn(Node key) {
            if (key instanceof AstChoice) {
                keyIn(key.jjtGetChild(1));
                keyIn(key.jjtGetChild(2));
            } else {
                keysExist(possible(key), 0);
            }
        }

        private Type property(Type at, @Nullable String name, boolean mayBeMethod) {
            if (!Types.isKnown(at) || name == null) {
                return Types.UNKNOWN;
            }
            if (Types.isA(at, Map.class)) {
                return Types.argument(at, Map.class, 1);
            }
            String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            for (String getter : List.of("get" + capital, "is" + capital)) {
                for (Method method : reachable(at, getter)) {
                    if (method.getParameterCount() == 0) {
                        return Types.returned(at, method);
                    }
                }
            }
            if (!reachable(at, "set" + capital).isEmpty()) {
                return Types.UNKNOWN;
            }
            if (mayBeMethod && !reachable(at, name).isEmpty()) {
                return Types.returned(at, reachable(at, name).get(0));
            }
            problems.accept("no property " + name + " in " + at);
            return Types.UNKNOWN;
        }

        private Type call(Node holder, boolean isFirst, Type at, @Nullable String name, Node arguments) {
            List<Node> given = children(arguments);
            List<Type> givenTypes = given.stream().map(this::type).toList();
            if (isFirst
                    && "of".equals(name)
                    && holder instanceof AstIdentifier i
                    && i.getImage().equals("texts")) {
                textWith(given.get(0), given.size() - 1);
            }
            if (!Types.isKnown(at) || name == null || name.equals("stream")) {
                return Types.UNKNOWN;
            }
            List<Method> counted = reachable(at, name).stream()
                    .filter(method -> takes(method, given.size()))
                    .toList();
            if (counted.isEmpty()) {
                problems.accept("no method " + name + " with " + given.size() + " arguments in " + at);
                return Types.UNKNOWN;
            }
            List<Method> fitting =
                    counted.stream().filter(method -> takes(method, givenTypes)).toList();
            if (fitting.isEmpty()) {
                problems.accept("no method " + name + " in " + at + " takes " + givenTypes);
                return Types.UNKNOWN;
            }
            Type result = Types.returned(at, fitting.get(0));
            for (Method method : fitting) {
                result = Types.either(result, Types.returned(at, method));
            }
            return result;
        }

        private void textWith(Node key, int arguments) {
            if (key instanceof AstChoice) {
                textWith(key.jjtGetChild(1), arguments);
                textWith(key.jjtGetChild(2), arguments);
                return;
            }
            Set<String> constants = constants(key);
            if (constants == null) {
                keysExist(possible(key), arguments);
            } else {
                String prefix = Objects.requireNonNull(Types.raw(quietly(key))).getSimpleName() + ".";
                constants.forEach(constant -> keysExist(Set.of(prefix + constant), 0));
            }
        }

        /** A key that is composed with a constant must exist for each constant, but for those of {@link UnsaidKeys}. */
        private void keysExist(@Nullable Collection<String> keys, int arguments) {
            if (keys == null) {
                return;
            }
            List<String> missing = keys.stream().filter(texts::lacks).sorted().toList();
            if (!missing.isEmpty()) {
                problems.accept("no message " + String.join(", ", missing));
            }
            if (keys.size() == 1) {
                keys.stream()
                        .filter(key -> texts.arguments(key) > arguments)
                        .forEach(key -> problems.accept("message " + key + " wants " + texts.arguments(key)
                                + " arguments and gets " + arguments));
            }
        }

        /** Every text to which the expression can evaluate, or null if that cannot be determined. */
        private @Nullable Set<String> possible(Node node) {
            if (node instanceof AstString literal) {
                return Set.of(literal.getString());
            }
            if (node instanceof AstChoice) {
                return either(possible(node.jjtGetChild(1)), possible(node.jjtGetChild(2)));
            }
            if (node instanceof AstConcat) {
                return joined(possible(node.jjtGetChild(0)), possible(node.jjtGetChild(1)));
            }
            if (node instanceof AstValue value
                    && value.jjtGetChild(0) instanceof AstString literal
                    && "concat".equals(name(value.jjtGetChild(1)))) {
                Set<String> all = Set.of(literal.getString());
                for (Node suffix : children(value).subList(1, value.jjtGetNumChildren())) {
                    Node arguments = arguments(suffix);
                    all = "concat".equals(name(suffix)) && arguments != null
                            ? joined(all, possible(arguments.jjtGetChild(0)))
                            : null;
                }
                return all;
            }
            return constants(node);
        }

        /** The constants of an enum, also by its {@code name()}. */
        private @Nullable Set<String> constants(Node node) {
            Node of = node;
            if (node instanceof AstValue value && isCallOfName(value)) {
                AstValue shorter = new AstValue(0);
                for (int i = 0; i < value.jjtGetNumChildren() - 1; i++) {
                    shorter.jjtAddChild(value.jjtGetChild(i), i);
                }
                of = shorter.jjtGetNumChildren() == 1 ? shorter.jjtGetChild(0) : shorter;
            }
            Class<?> raw = Types.raw(quietly(of));
            if (raw == null || !raw.isEnum()) {
                return null;
            }
            return Arrays.stream(raw.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private Type quietly(Node node) {
            return new Visit(scope, false, problem -> {}, (name, isKnown) -> {}).type(node);
        }

        private static boolean isCallOfName(AstValue value) {
            Node last = value.jjtGetChild(value.jjtGetNumChildren() - 1);
            return arguments(last) != null && "name".equals(name(last));
        }

        private static @Nullable Set<String> either(@Nullable Set<String> first, @Nullable Set<String> second) {
            if (first == null || second == null) {
                return null;
            }
            Set<String> all = new LinkedHashSet<>(first);
            all.addAll(second);
            return all;
        }

        private static @Nullable Set<String> joined(@Nullable Set<String> first, @Nullable Set<String> second) {
            if (first == null || second == null) {
                return null;
            }
            Set<String> all = new LinkedHashSet<>();
            first.forEach(left -> second.forEach(other -> all.add(left + other)));
            return all;
        }

        private void compared(Node node, List<Type> parts) {
            for (int i = 0; i < 2; i++) {
                Node other = node.jjtGetChild(1 - i);
                Class<?> raw = Types.raw(parts.get(i));
                if (raw != null
                        && raw.isEnum()
                        && other instanceof AstString literal
                        && Arrays.stream(raw.getEnumConstants())
                                .noneMatch(
                                        constant -> ((Enum<?>) constant).name().equals(literal.getString()))) {
                    problems.accept("no constant " + literal.getString() + " in " + raw.getSimpleName());
                }
            }
        }

        private static boolean takes(Method method, int given) {
            int wanted = method.getParameterCount();
            return method.isVarArgs() ? given >= wanted - 1 : given == wanted;
        }

        private static boolean takes(Method method, List<Type> given) {
            int wanted = method.getParameterCount();
            for (int i = 0; i < Math.min(wanted, given.size()); i++) {
                boolean rest = method.isVarArgs() && i == wanted - 1;
                if (!rest && !becomes(given.get(i), method.getParameterTypes()[i])) {
                    return false;
                }
            }
            return true;
        }

        /** Whether the expression language converts the one type into the other; texts become numbers, enums and so on. */
        private static boolean becomes(Type given, Class<?> wanted) {
            Class<?> raw = Types.raw(given);
            if (raw == null) {
                return true;
            }
            Class<?> from = Types.boxed(raw);
            Class<?> to = Types.boxed(wanted);
            return to.isAssignableFrom(from)
                    || from.isAssignableFrom(to)
                    || to == String.class
                    || (from == String.class
                            && (to.isEnum() || Number.class.isAssignableFrom(to) || to == Boolean.class))
                    || (Number.class.isAssignableFrom(from) && Number.class.isAssignableFrom(to));
        }

        private static List<Method> reachable(Type at, String name) {
            return Types.methods(at, name).stream()
                    .filter(method -> isReachable(Objects.requireNonNull(Types.raw(at)), method))
                    .toList();
        }

        /** A method declared only by a package-private class cannot be called from pages. */
        private static boolean isReachable(Class<?> raw, Method method) {
            if (Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
                return true;
            }
            List<Class<?>> parents = new ArrayList<>(Arrays.asList(raw.getInterfaces()));
            if (raw.getSuperclass() != null) {
                parents.add(raw.getSuperclass());
            }
            for (Class<?> parent : parents) {
                for (Method same : parent.getMethods()) {
                    if (same.getName().equals(method.getName())
                            && Arrays.equals(same.getParameterTypes(), method.getParameterTypes())
                            && isReachable(parent, same)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static List<Node> children(Node node) {
            List<Node> children = new ArrayList<>();
            for (int i = 0; i < node.jjtGetNumChildren(); i++) {
                children.add(node.jjtGetChild(i));
            }
            return children;
        }
    }

    /** The literal texts in an expression: for an include, the pages that it may include. */
    static List<String> literals(String expression) {
        List<String> found = new ArrayList<>();
        collect(ExpressionBuilder.createNode(expression), found);
        return found;
    }

    private static void collect(Node node, List<String> found) {
        if (node instanceof AstString literal) {
            found.add(literal.getString());
        } else if (node instanceof AstLiteralExpression literal) {
            found.add(((SimpleNode) literal).getImage());
        }
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            collect(node.jjtGetChild(i), found);
        }
    }
}

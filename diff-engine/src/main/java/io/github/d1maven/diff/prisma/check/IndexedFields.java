package io.github.d1maven.diff.prisma.check;

import io.github.d1maven.diff.prisma.datamodel.IndexedField;
import io.github.d1maven.diff.prisma.datamodel.IndexedField.Order;
import io.github.d1maven.diff.prisma.syntax.Argument;
import io.github.d1maven.diff.prisma.syntax.Attribute;
import io.github.d1maven.diff.prisma.syntax.Block.ModelBlock;
import io.github.d1maven.diff.prisma.syntax.Expression;
import io.github.d1maven.diff.prisma.syntax.FieldNode;
import io.github.d1maven.diff.prisma.syntax.FieldType.Arity;
import io.github.d1maven.diff.prisma.syntax.Findings;
import io.github.d1maven.diff.problem.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields that keys, indexes and relations name, in one model. */
final class IndexedFields {
  private static final Pattern OPERATOR_CLASS = Pattern.compile("[A-Z]\\w*Ops");

  private final ModelBlock model;
  private final Types types;
  private final Findings findings;

  IndexedFields(ModelBlock model, Types types, Findings findings) {
    this.model = model;
    this.types = types;
    this.findings = findings;
  }

  private @Nullable FieldNode find(String name) {
    for (FieldNode field : model.fields()) {
      if (field.name().text().equals(name)) {
        return field;
      }
    }
    return null;
  }

  /** Returns whether a field has exactly one value. */
  boolean isRequired(String name) {
    FieldNode field = find(name);
    return field == null || field.type().arity() == Arity.REQUIRED;
  }

  /**
   * Reads the fields of a key or index, each with its arguments.
   *
   * @param classes whether operator classes may be given, which SQLite does not have
   * @return the fields; null if one of them is wrong, which is reported
   */
  @Nullable List<IndexedField> read(
      Expression value, Attribute attribute, Arguments arguments, boolean classes) {
    List<IndexedField> fields = new ArrayList<>();
    boolean valid = true;
    for (Expression element : Arguments.list(value)) {
      if (element instanceof Expression.Constant constant) {
        valid &= isColumn(constant.name(), element, attribute);
        fields.add(new IndexedField(constant.name(), Order.NONE));
      } else if (element instanceof Expression.Call call) {
        valid &= isColumn(call.function(), element, attribute);
        fields.add(new IndexedField(call.function(), options(call, attribute, classes)));
      } else {
        arguments.report(element, "the name of a field");
        valid = false;
      }
    }
    if (fields.isEmpty() && valid) {
      findings.add(value.position(), attribute + " names no field");
    }
    return valid && !fields.isEmpty() ? fields : null;
  }

  private Order options(Expression.Call field, Attribute attribute, boolean classes) {
    Order order = Order.NONE;
    for (Argument argument : field.arguments()) {
      if (argument.isNamed("sort")) {
        order = order(argument.value());
      } else if (argument.isNamed("length")) {
        findings.add(
            argument.position(), "SQLite has no length of an index", "remove the argument length");
      } else if (argument.isNamed("ops")) {
        checkOperatorClass(argument, attribute, classes);
      }
    }
    return order;
  }

  private void checkOperatorClass(Argument argument, Attribute attribute, boolean classes) {
    Expression value = argument.value();
    boolean valid =
        value instanceof Expression.Constant constant
            ? OPERATOR_CLASS.matcher(constant.name()).matches()
            : value instanceof Expression.Call call && call.function().equals("raw");
    if (!classes || !valid) {
      findings.add(
          argument.position(),
          classes ? "unknown operator class" : attribute + " takes no operator classes",
          "remove the argument ops");
    }
  }

  /** Returns the order that is written; reports anything but {@code Asc} and {@code Desc}. */
  Order order(Expression value) {
    String word = value instanceof Expression.Constant constant ? constant.name() : "";
    if (word.equals("Asc")) {
      return Order.ASC;
    } else if (word.equals("Desc")) {
      return Order.DESC;
    }
    findings.add(value.position(), "expected Asc or Desc, found " + value.description());
    return Order.NONE;
  }

  private boolean isColumn(String name, Expression element, Attribute attribute) {
    FieldNode field = find(name);
    if (field == null) {
      List<String> names = model.fields().stream().map(one -> one.name().text()).toList();
      String nearest = Nearest.to(name, names).orElse(null);
      findings.add(
          element.position(),
          attribute + ": " + model.name() + " has no field " + name,
          nearest == null ? null : "did you mean " + nearest + "?");
    } else if (types.isRelation(field)) {
      findings.add(
          element.position(),
          attribute + ": field " + name + " is a relation and has no column",
          "name the fields that the relation refers with");
      return false;
    }
    return field != null;
  }

  /**
   * Reads the names of fields of a relation.
   *
   * @return the names; null if one of them is wrong, which is reported
   */
  @Nullable List<String> names(Expression value, Attribute attribute, Arguments arguments) {
    List<String> names = arguments.fieldNames(value);
    if (names == null) {
      return null;
    }
    boolean valid = true;
    for (Expression element : Arguments.list(value)) {
      valid &= isColumn(((Expression.Constant) element).name(), element, attribute);
    }
    if (valid && names.stream().distinct().count() < names.size()) {
      findings.add(value.position(), attribute + " names a field twice");
      return null;
    }
    return valid ? names : null;
  }
}

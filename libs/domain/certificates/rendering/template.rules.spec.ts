import Handlebars from 'handlebars';
import { DEFAULT_BACK, DEFAULT_FRONT } from '../../../../apps/database/migrations/080-default-template';
import { templateFaults } from './template.rules';

describe('template', () => {
  it.each([['front', DEFAULT_FRONT], ['back', DEFAULT_BACK]])('the default %s is allowed', (_, source) => expect(templateFaults(source)).toEqual([]));

  it.each([
    ['<svg><text>{{name}}</text></svg>', []],
    ['<svg>{{#if score}}<g></g>{{else}}<g></g>{{/if}}</svg>', []],
    ['<svg>{{{name}}}</svg>', ['raw_output']],
    ['<svg>{{&name}}</svg>', ['raw_output']],
    ['<svg>{{lookup this "constructor"}}</svg>', ['helper_not_allowed']],
    ['<svg>{{#with holder}}{{/with}}</svg>', ['helper_not_allowed']],
    ['<svg>{{> other}}</svg>', ['node_not_allowed']],
    ['<svg>{{#> other}}{{/other}}</svg>', ['node_not_allowed']],
    ['<svg>{{#if (lookup a "b")}}{{/if}}</svg>', ['node_not_allowed']],
    ['<svg>{{#each a}}{{* decorate}}{{/each}}</svg>', ['node_not_allowed']],
    ['<svg>{{constructor}}</svg>', ['name_not_allowed']],
    ['<svg>{{#each name.__proto__}}{{/each}}</svg>', ['name_not_allowed']],
    ['<svg>{{#each a}}{{#each a}}{{#each a}}{{#each a}}{{#each a}}{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}</svg>', ['too_deep']],
    ['<svg>{{name}', ['not_parsable']],
    ['<svg><image href="/etc/passwd"/></svg>', ['element_not_allowed', 'attribute_not_allowed']],
    ['<svg><script>x</script></svg>', ['element_not_allowed']],
    ['<svg onload="x"></svg>', ['attribute_not_allowed']],
    ['<svg><rect fill="url(#a)"/></svg>', ['attribute_not_allowed']],
    ['<!DOCTYPE svg><svg></svg>', ['element_not_allowed', 'attribute_not_allowed']],
    [`<svg>${'{{name}}'.repeat(2_001)}</svg>`, ['too_many_nodes']],
    ['x'.repeat(60_001), ['too_long']],
  ])('%.80s has the faults %j', (source, faults) => expect(templateFaults(source)).toEqual(faults));

  it('takes text only, never a ready syntax tree', () => {
    expect(templateFaults(Handlebars.parse('<svg></svg>'))).toEqual(['not_parsable']);
  });
});

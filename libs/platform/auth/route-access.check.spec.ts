import { Controller, Get } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';

import { Public, Requires } from './access.decorators';
import { RouteAccessCheck } from './route-access.check';

@Controller('guarded')
@Requires('accounts.session.own')
class GuardedController {
  @Get()
  own(): void {}

  @Get('open')
  @Public()
  open(): void {}
}

@Controller('forgotten')
class ForgottenController {
  @Get('list')
  list(): void {}
}

const start = async (...controllers: (new () => object)[]): Promise<RouteAccessCheck> => {
  const module = await Test.createTestingModule({ imports: [DiscoveryModule], controllers, providers: [RouteAccessCheck] }).compile();
  await module.init();
  return module.get(RouteAccessCheck);
};

describe('the start', () => {
  it('knows who may call each route', async () => {
    expect((await start(GuardedController)).routes()).toMatchObject([
      { method: 'GET', path: '/guarded', permission: 'accounts.session.own' },
      { method: 'GET', path: '/guarded/open', handler: 'GuardedController.open' },
    ]);
  });

  it('is refused by a route that says nothing about access', async () => {
    await expect(start(GuardedController, ForgottenController)).rejects.toThrow('ForgottenController.list names no permission: add @Requires(…) or @Public().');
  });
});
